package org.ruammue.submissions;

import org.ruammue.forms.Remark;
import org.ruammue.web.Refused;

/** An answer that cannot be stored even in a draft, for example one of a million characters. */
public class AnswerRefused extends Refused {
    private final transient Remark remark;

    AnswerRefused(Remark remark) {
        super(remark.key(), remark.args().toArray());
        this.remark = remark;
    }

    public Remark remark() {
        return remark;
    }
}
