package org.ruammue.web;

import java.util.List;

/** A command whose fields are wrong. A page shows all mistakes beside their fields; the API tells the first. */
public class Mistaken extends Refused {
    private static final long serialVersionUID = 1L;
    private final transient List<Mistake> mistakes;

    public Mistaken(List<Mistake> mistakes) {
        super(mistakes.getFirst().key(), mistakes.getFirst().args().toArray());
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
