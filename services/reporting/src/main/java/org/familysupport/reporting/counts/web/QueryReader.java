package org.familysupport.reporting.counts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.reporting.counts.Choice;
import org.familysupport.reporting.counts.CountPeriod;
import org.familysupport.web.checks.Days;
import org.familysupport.web.checks.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a question and finds everything that is wrong with them: 400 for what is missing or cannot be
 * read, else 422 for what breaks a rule, naming the codes that are allowed (rulings 28).
 */
final class QueryReader {
    private static final Pattern TERRITORY = Pattern.compile("[0-9]{2,11}");

    private final List<Violation> unreadable = new ArrayList<>();
    private final List<Violation> broken = new ArrayList<>();
    private final Map<String, List<String>> allowed = new TreeMap<>();

    /** Refuses if anything was found. */
    void orRefuse() {
        if (!unreadable.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, unreadable);
        }
        if (!broken.isEmpty()) {
            Refused refused = new Refused(GeneralProblem.RULE_VIOLATED, broken);
            throw allowed.isEmpty() ? refused : refused.with("allowedCodes", allowed);
        }
    }

    /** Notes when a value that has no default is not given. */
    void require(String name, @Nullable String text) {
        Violation missing = new Violation(pointer(name), GeneralRule.REQUIRED);
        if (given(text) == null && !unreadable.contains(missing)) {
            unreadable.add(missing);
        }
    }

    /** The choice of this word; {@code list} tells which words exist elsewhere though they are no choice here. */
    <C extends Enum<C> & Choice> @Nullable C choice(String name, @Nullable String text, Class<C> choices, String list) {
        String word = given(text);
        if (word == null) {
            return null;
        }
        C[] all = choices.getEnumConstants();
        for (C choice : all) {
            if (choice.code().equals(word)) {
                return choice;
            }
        }
        boolean elsewhere =
                Vocabulary.LISTS.find(list).filter(it -> it.known(word)).isPresent();
        refuseCode(
                name,
                elsewhere ? GeneralRule.NOT_ALLOWED : GeneralRule.UNKNOWN_CODE,
                Arrays.stream(all).map(Choice::code).toList());
        return null;
    }

    /** A code of a list; a retired one too, for the past is counted. */
    @Nullable
    String code(String name, @Nullable String text, String list) {
        String code = given(text);
        if (code != null && !Vocabulary.LISTS.list(list).known(code)) {
            List<String> codes =
                    Vocabulary.LISTS.list(list).codes().stream().map(Code::code).toList();
            refuseCode(name, GeneralRule.UNKNOWN_CODE, codes);
        }
        return code;
    }

    @Nullable
    String territory(String name, @Nullable String text) {
        String digits = given(text);
        if (digits != null && !TERRITORY.matcher(digits).matches()) {
            unreadable.add(new Violation(pointer(name), GeneralRule.FORMAT));
        }
        return digits;
    }

    @Nullable
    UUID id(String name, @Nullable String text) {
        String id = given(text);
        try {
            UUID value = id == null ? null : UUID.fromString(id);
            if (value == null || value.toString().equalsIgnoreCase(id)) {
                return value;
            }
        } catch (IllegalArgumentException notAnId) {
            // noted below, like an abbreviated one
        }
        unreadable.add(new Violation(pointer(name), GeneralRule.FORMAT));
        return null;
    }

    /** A period of two parameters; given both or none. */
    @Nullable
    CountPeriod period(String fromName, @Nullable String from, String toName, @Nullable String to) {
        if (given(from) == null && given(to) == null) {
            return null;
        }
        require(fromName, from);
        require(toName, to);
        LocalDate first = date(fromName, from);
        LocalDate last = date(toName, to);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            broken.add(new Violation(pointer(toName), GeneralRule.DATE_ORDER));
            return null;
        }
        return new CountPeriod(first, last);
    }

    private @Nullable LocalDate date(String name, @Nullable String text) {
        String date = given(text);
        if (date == null) {
            return null;
        }
        LocalDate day = Days.read(date).orElse(null);
        if (day == null) {
            unreadable.add(new Violation(pointer(name), GeneralRule.FORMAT));
        } else if (!Days.plausible(day)) {
            broken.add(new Violation(pointer(name), GeneralRule.OUT_OF_RANGE));
            return null;
        }
        return day;
    }

    private void refuseCode(String name, Rule rule, List<String> codes) {
        broken.add(new Violation(pointer(name), rule));
        allowed.put(name, codes);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String pointer(String name) {
        return "query/" + name;
    }
}
