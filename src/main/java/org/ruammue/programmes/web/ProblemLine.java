package org.ruammue.programmes.web;

import org.ruammue.web.LocalizedText;

/** A problem of a YAML text, as the page and the API show it. */
public record ProblemLine(int line, int column, LocalizedText reason) {}
