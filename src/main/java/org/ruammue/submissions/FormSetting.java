package org.ruammue.submissions;

import java.util.List;
import org.ruammue.programmes.Step;
import org.ruammue.web.NotFound;

/** What a step of the kind {@code form} keeps: which version of its form is asked. */
public final class FormSetting {
    static final String VERSION = "formVersion";

    private FormSetting() {}

    /** The steps that ask a form, in their order. */
    public static List<Step> steps(List<Step> all) {
        return all.stream().filter(step -> step.kind().equals(FormStep.KEY)).toList();
    }

    /** The one with the key; the first where it is empty. */
    public static Step step(List<Step> all, String key) {
        return steps(all).stream()
                .filter(step -> key.isEmpty() || step.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Id of the form version that whoever begins now is asked. */
    public static long version(Step step) {
        return step.setting(VERSION).asLong();
    }
}
