package org.ruammue.files;

import org.ruammue.audit.Actor;

/**
 * Says who may read the files of one kind of subject. A module that owns files brings one bean; a kind without one belongs
 * to nobody: nothing can be stored for it and nobody reads it.
 */
public interface FileAccess {
    /** What stands before the slash of the subjects, for example {@code submission}. */
    String kind();

    /** Asked at each download. False is told as "does not exist". */
    boolean mayRead(Actor actor, StoredFile file);
}
