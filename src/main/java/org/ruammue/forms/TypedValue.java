package org.ruammue.forms;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What became of an answer that was typed or sent. A draft stores {@link #Accepted} and {@link #Kept}, so that no word is
 * lost while somebody is still typing; only {@link #Refused} is not stored.
 */
public sealed interface TypedValue {
    TypedValue BLANK = new Accepted(NullNode.getInstance());

    /** Fits the question. The value is normalised; null when the answer is blank. */
    record Accepted(JsonNode value) implements TypedValue {}

    /** Can be stored in a draft, but not submitted. */
    record Kept(JsonNode value, Remark remark) implements TypedValue {}

    /** Cannot be stored at all: far too long, or not of a type that the question can hold. */
    record Refused(Remark remark) implements TypedValue {}
}
