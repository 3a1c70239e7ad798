package org.ruammue.forms;

/** A place for one answer: a question, once outside lists and once in every row of a list. */
public record Field(Section section, Question question, String path) {}
