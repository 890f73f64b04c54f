/**
 * XML as a tree in which every element knows its place.
 *
 * <p>{@link org.stoa.xml.XmlReader} reads a text into an {@link org.stoa.xml.XmlElement}; nothing
 * outside the text is ever looked at, and no entity is replaced but the five of XML itself. {@link
 * org.stoa.xml.XmlText} writes.
 *
 * <p>Not here: what prefixes stand for (an element knows its own, and is looked up without),
 * schemas, comments and processing instructions.
 */
@NullMarked
package org.stoa.xml;

import org.jspecify.annotations.NullMarked;
