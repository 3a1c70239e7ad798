package org.ruammue.web;

import java.util.List;

/** What is wrong with one field of a command. {@code key} is a message; {@code args} its arguments. */
public record Mistake(String field, String key, List<Object> args) {}
