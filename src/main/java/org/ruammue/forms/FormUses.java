package org.ruammue.forms;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.web.LocalizedText;

/** Tells where forms are used. A module that uses forms brings one bean; this one knows none. */
public interface FormUses {
    /**
     * @param where for people, for example the name of a round
     * @param version in use there
     * @param href page on which the version can be changed
     */
    record Use(LocalizedText where, int version, String href) {}

    /** Uses that the actor may see, the newest first. */
    List<Use> of(Actor actor, String formKey);
}
