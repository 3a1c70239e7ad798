package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a task list.
 *
 * @param href null while it cannot be started
 * @param state {@code todo}, {@code started}, {@code done}, {@code fault}, {@code locked} or {@code not-needed}
 */
public record Task(
        String label,
        @Nullable String href,
        String state,
        @Nullable String hint) {}
