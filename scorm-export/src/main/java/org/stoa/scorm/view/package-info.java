/** What the template of a package's page sees. Public only because templates are elsewhere. */
@NullMarked
package org.stoa.scorm.view;

import org.jspecify.annotations.NullMarked;
