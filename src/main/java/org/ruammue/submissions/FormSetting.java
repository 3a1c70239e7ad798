package org.ruammue.submissions;

import org.ruammue.programmes.Step;

/** What a step of the kind {@code form} keeps: which version of its form is asked. */
public final class FormSetting {
    static final String VERSION = "formVersion";

    private FormSetting() {}

    /** Id of the form version that whoever begins now is asked. */
    public static long version(Step step) {
        return step.setting(VERSION).asLong();
    }
}
