package org.ruammue.forms;

/**
 * A draft became a version.
 *
 * @param key of the form, through all its versions
 */
public record FormPublished(long formId, String key, int version) {}
