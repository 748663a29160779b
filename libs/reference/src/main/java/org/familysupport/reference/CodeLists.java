package org.familysupport.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.code.CodeList;
import org.familysupport.reference.csv.CsvTable;

/**
 * Every code list of the system, by name; immutable once loaded.
 *
 * <p>The lists live in {@code reference/*.csv}, one file a list; {@code code-lists.csv} names the files and gives each
 * list its titles. They are edited when the law changes, reviewed like code, and checked when they are loaded.
 */
public final class CodeLists {
    private static final String INDEX = "code-lists";

    private final Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = Collections.unmodifiableMap(lists);
    }

    /**
     * Reads the lists that ship with the system.
     *
     * @throws InvalidCodeLists if any of them is wrong
     */
    public static CodeLists load() {
        return load(name -> CsvTable.resource(CodeLists.class, "/reference/" + name + ".csv"));
    }

    static CodeLists load(Function<String, CsvTable> tables) {
        List<String> problems = new ArrayList<>();
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Code title : new CodeListReader(INDEX, problems).read(tables.apply(INDEX))) {
            String name = title.code();
            List<Code> codes = new CodeListReader(name, problems).read(tables.apply(name));
            lists.put(name, new CodeList(name, title.ru(), title.en(), codes));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCodeLists(problems);
        }
        return new CodeLists(lists);
    }

    /** The names of the lists, in reading order. */
    public Set<String> names() {
        return lists.keySet();
    }

    /** The list called {@code name}, if there is one: for names that come from outside. */
    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The list called {@code name}: for names that stand in our own code, where a wrong one is a mistake. */
    public CodeList list(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no code list " + name));
    }
}
