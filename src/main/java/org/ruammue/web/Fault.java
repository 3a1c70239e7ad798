package org.ruammue.web;

/** What is wrong with one field, for the summary at the top of a form; {@code field} is the id to jump to. */
public record Fault(String field, String message) {}
