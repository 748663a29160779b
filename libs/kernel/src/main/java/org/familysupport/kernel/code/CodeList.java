package org.familysupport.kernel.code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A closed list of codes in the order in which people should read them; immutable. */
public final class CodeList {
    private final String name;
    private final String ru;
    private final String en;
    private final Map<String, Code> codes;

    /** A list of {@code codes}, each of which must belong to it and stand in it once. */
    public CodeList(String name, String ru, String en, Collection<Code> codes) {
        this.name = name;
        this.ru = ru;
        this.en = en;
        Map<String, Code> byCode = new LinkedHashMap<>();
        for (Code code : codes) {
            if (!code.list().equals(name)) {
                throw new IllegalArgumentException("code " + code.code() + " belongs to another list than " + name);
            }
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalArgumentException("code " + code.code() + " stands twice in " + name);
            }
        }
        this.codes = Collections.unmodifiableMap(byCode);
    }

    /** The name of the list, in kebab-case. */
    public String name() {
        return name;
    }

    /** The Russian title. */
    public String ru() {
        return ru;
    }

    /** The English title. */
    public String en() {
        return en;
    }

    /** Every code, retired ones too, in reading order. */
    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** The code written {@code code}, retired or not. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Whether {@code code} is or was ever a code of this list. */
    public boolean known(String code) {
        return codes.containsKey(code);
    }

    /** Whether {@code code} may be used for something dated {@code day}. */
    public boolean usableOn(String code, LocalDate day) {
        return find(code).filter(found -> found.usableOn(day)).isPresent();
    }

    /** The codes that may be used for something dated {@code day}. */
    public List<Code> usableOn(LocalDate day) {
        return codes.values().stream().filter(code -> code.usableOn(day)).toList();
    }

    @Override
    public String toString() {
        return name + codes.keySet();
    }
}
