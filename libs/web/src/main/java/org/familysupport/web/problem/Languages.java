package org.familysupport.web.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Language} leniently: a refusal must find its words whatever the header holds. */
final class Languages {
    private static final String WEIGHT = "q=";

    private Languages() {}

    private record Wish(String language, double weight) {
        static Wish of(String text) {
            String[] parts = text.split(";");
            String language = parts.length == 0 ? "" : parts[0].strip().split("-", 2)[0];
            return new Wish(language.toLowerCase(Locale.ROOT), parts.length < 2 ? 1 : read(parts[1].strip()));
        }

        /** Nobody wants what is weighed with no number of 0 to 1. */
        private static double read(String text) {
            try {
                double weight = text.startsWith(WEIGHT) ? Double.parseDouble(text.substring(WEIGHT.length())) : 0;
                return weight <= 1 ? weight : 0;
            } catch (NumberFormatException noNumber) {
                return 0;
            }
        }

        boolean isForUs() {
            return weight > 0 && (language.equals("ru") || language.equals("en"));
        }
    }

    /** Whether English is wanted more than Russian. */
    static boolean english(@Nullable String header) {
        return Arrays.stream((header == null ? "" : header).split(","))
                .map(Wish::of)
                .filter(Wish::isForUs)
                .sorted(Comparator.comparingDouble(Wish::weight).reversed())
                .findFirst()
                .filter(wish -> wish.language().equals("en"))
                .isPresent();
    }
}
