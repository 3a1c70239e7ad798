package org.ruammue.web;

import java.util.function.Predicate;

/**
 * An entry of the main navigation; modules contribute theirs as beans.
 *
 * @param key message key of the label
 * @param href where it leads; pages whose address begins with it are marked as current
 * @param order from left to right
 * @param visible who sees it
 */
public record MenuItem(String key, String href, int order, Predicate<Viewer> visible) {}
