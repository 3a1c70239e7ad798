package org.ruammue.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ruammue.web.LocalizedText;

/** The 77 provinces (76 and Bangkok), in Thai and English, from {@code forms/provinces.csv}. */
final class Provinces {
    static final String BANGKOK = "กรุงเทพมหานคร";

    private static final List<String> ALSO_BANGKOK =
            List.of("กรุงเทพ", "กรุงเทพฯ", "กทม", "กทม.", "bangkok metropolis", "krung thep maha nakhon");
    private static final List<Option> ALL = read();
    private static final Map<String, Option> BY_NAME = byName();

    private Provinces() {}

    /** In the order of the Thai alphabet, Bangkok first; the id is the Thai name. */
    static List<Option> all() {
        return ALL;
    }

    static Optional<Option> named(String name) {
        String bare = name.replaceFirst("^(จังหวัด|จ\\.)\\s*", "").replaceFirst("(?i)\\s+province$", "");
        return Optional.ofNullable(BY_NAME.get(bare.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Option> byName() {
        Map<String, Option> names = new HashMap<>();
        for (Option province : ALL) {
            names.put(province.label().th(), province);
            names.put(province.label().en().toLowerCase(Locale.ROOT), province);
        }
        ALSO_BANGKOK.forEach(name -> names.put(name, Objects.requireNonNull(names.get(BANGKOK))));
        return names;
    }

    private static List<Option> read() {
        try (InputStream file = Objects.requireNonNull(Provinces.class.getResourceAsStream("/forms/provinces.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(names -> new Option(names[0], new LocalizedText(names[0], names[1]), null, Map.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
