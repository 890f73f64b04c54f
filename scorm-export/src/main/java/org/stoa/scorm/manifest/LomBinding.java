package org.stoa.scorm.manifest;

import java.util.Locale;
import org.stoa.xml.XmlText;

/** How learning object metadata are written in XML. */
enum LomBinding {
  /** IMS Learning Resource Meta-data 1.2.1, for SCORM 1.2: small letters, texts in a langstring. */
  IMS_1_2_1("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "ADL SCORM 1.2"),
  /** IEEE 1484.12.3, for SCORM 2004. */
  IEEE("http://ltsc.ieee.org/xsd/LOM", "ADLv1.0");

  private static final String VOCABULARY = "LOMv1.0";
  private static final String NO_LANGUAGE = "x-none";

  private final String namespace;
  private final String profile;

  LomBinding(String namespace, String profile) {
    this.namespace = namespace;
    this.profile = profile;
  }

  String namespace() {
    return namespace;
  }

  /** An element's name, from the one that IEEE gives it. */
  String name(String element) {
    return this == IEEE ? element : element.toLowerCase(Locale.ROOT);
  }

  void element(XmlText xml, String name, Runnable content, String... attributes) {
    xml.element(name(name), content, attributes);
  }

  /** A text in a language. */
  void text(XmlText xml, String name, String language, String value) {
    if (this == IEEE) {
      xml.element(name, () -> xml.element("string", value, "language", language));
    } else {
      xml.element(name(name), () -> xml.element("langstring", value, "xml:lang", language));
    }
  }

  /** A text in no language. */
  void plain(XmlText xml, String name, String value) {
    if (this == IEEE) {
      xml.element(name, value);
    } else {
      text(xml, name, NO_LANGUAGE, value);
    }
  }

  /** The version of the content, which is a text, but in no language. */
  void version(XmlText xml, String value) {
    text(xml, "version", NO_LANGUAGE, value);
  }

  /** A word of the standard's vocabulary. */
  void term(XmlText xml, String name, String word) {
    element(
        xml,
        name,
        () -> {
          plain(xml, "source", VOCABULARY);
          plain(xml, "value", this == IEEE ? word.toLowerCase(Locale.ROOT) : word);
        });
  }

  /** By which the content is known elsewhere. */
  void entry(XmlText xml, String catalog, String entry) {
    xml.element(
        this == IEEE ? "identifier" : "catalogentry",
        () -> {
          xml.element("catalog", catalog);
          plain(xml, "entry", entry);
        });
  }

  void scheme(XmlText xml) {
    if (this == IEEE) {
      xml.element("metadataSchema", VOCABULARY);
      xml.element("metadataSchema", profile);
    } else {
      xml.element("metadatascheme", profile);
    }
  }
}
