/**
 * What anybody can ask for who has the address, without a launch: whether a credential is genuine,
 * a form to apply with, and what became of an application.
 *
 * <p>Who has an address that can't be guessed is taken for the one to whom it was given. A page
 * here tells nothing about anybody else.
 */
@NullMarked
package org.stoa.tool.open;

import org.jspecify.annotations.NullMarked;
