/**
 * What the templates of {@code org.stoa.content} see: values that are ready to be written. Public
 * only because templates are compiled into a package of their own; not exported.
 */
@NullMarked
package org.stoa.content.view;

import org.jspecify.annotations.NullMarked;
