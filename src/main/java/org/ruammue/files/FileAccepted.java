package org.ruammue.files;

/** A file was checked and stored. */
public record FileAccepted(long id, String subject) {}
