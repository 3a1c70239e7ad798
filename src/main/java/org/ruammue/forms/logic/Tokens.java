package org.ruammue.forms.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a formula into tokens. */
final class Tokens {
    enum Kind {
        TEXT,
        NUMBER,
        ANSWER,
        NAME,
        SYMBOL,
        END
    }

    /** @param position in the text, from 1 */
    record Token(Kind kind, String text, int position) {
        boolean is(String symbol) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("""
            \\s+\
            |"(?<double>[^"]*)"|'(?<single>[^']*)'\
            |\\$\\{\\s*(?<answer>[^{}]{1,100}?)\\s*\\}\
            |(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)\
            |(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:[-:.](?=[\\p{L}_])[\\p{L}\\p{M}\\p{N}_]+)*)\
            |(?<symbol>\\.\\.|!=|<=|>=|[-.=<>+*(),/])""");

    private Tokens() {}

    static List<Token> of(String text) throws FormulaProblem.Found {
        String plain = straight(text);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            matcher.region(at, plain.length());
            if (!matcher.lookingAt()) {
                throw new FormulaProblem.Found(
                        "forms.formula.character", at + 1, new String(Character.toChars(plain.codePointAt(at))));
            }
            add(tokens, matcher, at + 1);
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", plain.length() + 1));
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher matcher, int position) {
        for (Kind kind : new Kind[] {Kind.ANSWER, Kind.NUMBER, Kind.NAME, Kind.SYMBOL}) {
            String found = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                tokens.add(new Token(kind, found, position));
                return;
            }
        }
        String quoted = matcher.group("double") == null ? matcher.group("single") : matcher.group("double");
        if (quoted != null) {
            tokens.add(new Token(Kind.TEXT, quoted, position));
        }
    }

    /** Word processors turn quotes and minus signs into prettier ones. */
    private static String straight(String text) {
        return text.replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\u00a0', ' ')
                .replace('−', '-')
                .replace('–', '-');
    }
}
