package org.familysupport.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which forms a given name has: Саша is Александр or Александра, Наталия is Наталья. The list is data beside the code. It also tells
 * two established names apart that only a letter divides: Полина and Алина are no slip of the pen.
 */
public final class NameForms {
    private static final NameForms SHIPPED = read("/org/familysupport/matching/given-names.csv");
    private static final int[] UNKNOWN = {};

    private final Map<String, int[]> namesOfForm = new HashMap<>();
    private final Map<String, int[]> namesOfSkeleton = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();

    private NameForms() {}

    /** The list that is shipped. */
    public static NameForms shipped() {
        return SHIPPED;
    }

    /** The numbers of the names of which {@code key} is a form, ascending; empty for a name that is not listed. */
    public int[] namesOf(String key, String skeleton) {
        int[] names = namesOfForm.get(key);
        if (names == null && Script.hasLatin(key)) {
            names = namesOfSkeleton.get(skeleton);
        }
        return names == null ? UNKNOWN : names;
    }

    /** The shipped share of those who bear exactly this name; 0 for a name that is not listed, or has none. */
    public double share(String key) {
        return shares.getOrDefault(key, 0.0);
    }

    private static NameForms read(String resource) {
        NameForms forms = new NameForms();
        int name = 0;
        for (String line : lines(resource)) {
            if (!line.startsWith("#")) {
                forms.add(name++, line);
            }
        }
        return forms;
    }

    private void add(int name, String line) {
        String[] cells = line.split(",");
        if (cells.length != 3) {
            throw new IllegalStateException("a name has a share and forms: " + line);
        }
        double share = Double.parseDouble(cells[1]);
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalStateException("a share lies between 0 and 0.5: " + line);
        }
        List<String> forms = new ArrayList<>(Arrays.asList(cells[2].split(" ")));
        forms.add(cells[0]);
        for (String form : forms) {
            String key = MatchKey.of(form);
            namesOfForm.merge(key, new int[] {name}, NameForms::union);
            namesOfSkeleton.merge(Romanisation.skeleton(key), new int[] {name}, NameForms::union);
        }
        if (share > 0) {
            shares.merge(MatchKey.of(cells[0]), share, Double::sum);
        }
    }

    private static int[] union(int[] some, int[] more) {
        int last = more[0];
        if (some[some.length - 1] == last) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = NameForms.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
