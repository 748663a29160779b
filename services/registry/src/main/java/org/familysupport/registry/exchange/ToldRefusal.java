package org.familysupport.registry.exchange;

import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;

/** A refusal kept for who asks later, in both languages; like any refusal it holds no value of the row. */
public record ToldRefusal(
        String code, int status, String en, String ru, List<ToldViolation> errors, Map<String, Object> details) {
    /** One place and what is wrong with it. */
    public record ToldViolation(String pointer, String code, String en, String ru) {}

    static String of(Refused refused) {
        return Json.fields(new ToldRefusal(
                refused.type().code(),
                refused.type().status(),
                refused.type().en(),
                refused.type().ru(),
                refused.violations().stream()
                        .map(it -> new ToldViolation(
                                it.pointer(),
                                it.rule().code(),
                                it.rule().en(),
                                it.rule().ru()))
                        .toList(),
                refused.details()));
    }
}
