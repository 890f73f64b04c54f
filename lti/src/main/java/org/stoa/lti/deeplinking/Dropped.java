package org.stoa.lti.deeplinking;

/** Something of a choice that the platform said it wouldn't take, and that isn't sent. */
public record Dropped(ContentItem item, Reason reason) {

  /** Why, and how much of the item. */
  public enum Reason {
    /** The item: its type isn't among {@code accept_types}. */
    TYPE_NOT_ACCEPTED,
    /** The item: there is one before it, and {@code accept_multiple} is false. */
    ONLY_ONE_ACCEPTED,
    /** The file: its media type isn't among {@code accept_media_types}. */
    MEDIA_TYPE_NOT_ACCEPTED,
    /**
     * A way of showing the link that isn't among {@code accept_presentation_document_targets}; the
     * link itself is sent.
     */
    TARGET_NOT_ACCEPTED,
    /** The grade column: {@code accept_lineitem} is false; the link itself is sent. */
    LINE_ITEM_NOT_ACCEPTED;

    /** Whether the item isn't sent at all. */
    public boolean isWholeItem() {
      return compareTo(TARGET_NOT_ACCEPTED) < 0;
    }
  }
}
