/**
 * What may come in as a file: {@link org.stoa.tool.upload.Upload#check} finds out by its content
 * what a file is, whatever it is called, refuses what isn't asked for, too large or made to do
 * harm, and takes out of pictures what they tell of the camera and the place.
 *
 * <p>Pictures are never decoded: their parts are copied or left out, so that nothing is lost of
 * what one sees, and a bomb stays closed. What is kept of a picture is a list of parts that are
 * known to be harmless; all others go.
 *
 * <p>Not here: where files are kept ({@code org.stoa.tool.store}), and how they are served.
 */
@NullMarked
package org.stoa.tool.upload;

import org.jspecify.annotations.NullMarked;
