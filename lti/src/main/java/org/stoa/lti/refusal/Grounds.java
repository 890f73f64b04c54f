package org.stoa.lti.refusal;

/** What there is to say of a refusal besides which it is. */
sealed interface Grounds permits Objection, PlatformAnswer, Unapproved {}
