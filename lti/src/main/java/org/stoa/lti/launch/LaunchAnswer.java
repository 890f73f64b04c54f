package org.stoa.lti.launch;

/** What comes of a launch that wasn't refused. */
public sealed interface LaunchAnswer permits VerifiedLaunch, UnprovenLaunch {}
