/**
 * What a tool asks with a token from {@link
 * org.stoa.examples.campus.platform.service.TokenEndpoint}: {@link
 * org.stoa.examples.campus.platform.service.LineItemService} and {@link
 * org.stoa.examples.campus.platform.service.ScoreService} (Assignment and Grade Services 2.0), and
 * {@link org.stoa.examples.campus.platform.service.RosterService} (Names and Role Provisioning
 * Services 2.0).
 */
@NullMarked
package org.stoa.examples.campus.platform.service;

import org.jspecify.annotations.NullMarked;
