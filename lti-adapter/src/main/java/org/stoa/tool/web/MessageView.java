package org.stoa.tool.web;

import java.util.List;

/** A page that only says something. */
public record MessageView(Frame frame, List<String> sentences) {}
