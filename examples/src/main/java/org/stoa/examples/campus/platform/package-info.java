/**
 * The campus as an LTI 1.3 platform, after the manner of Moodle 4.5.
 *
 * <p>A launch goes {@link org.stoa.examples.campus.platform.LoginRequest} → the tool → {@link
 * org.stoa.examples.campus.platform.AuthEndpoint}, which answers with a token made by {@link
 * org.stoa.examples.campus.platform.IdTokens}. Services are asked with a token from {@link
 * org.stoa.examples.campus.platform.TokenEndpoint}: {@link
 * org.stoa.examples.campus.platform.LineItemService} and {@link
 * org.stoa.examples.campus.platform.ScoreService} (Assignment and Grade Services 2.0), {@link
 * org.stoa.examples.campus.platform.RosterService} (Names and Role Provisioning Services 2.0). A
 * tool becomes known through {@link org.stoa.examples.campus.platform.RegistrationEndpoint}, and is
 * pending until a manager activates it. Deep linking returns to {@link
 * org.stoa.examples.campus.platform.DeepLinkingReturn}.
 *
 * <p>It is strict where Moodle is: exact redirect addresses, hints used once, no leeway for the
 * tool's clock, exact media types. It is written from the standards alone and shares no code with
 * the tool, so that the two can check each other.
 *
 * <p>Not here: platform storage, submission review, course groups; Moodle 4.5 has none of the three
 * to offer either.
 */
@NullMarked
package org.stoa.examples.campus.platform;

import org.jspecify.annotations.NullMarked;
