package org.familysupport.dev.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.matching.Features;
import org.familysupport.matching.Joining;
import org.familysupport.matching.Matcher;

/** Records that were joined, and all that follows from it: a group of n is n(n-1)/2 pairs. */
final class Groups {
    /** One person has not that many records; what would grow larger is left to a person. */
    private static final int LARGEST = 100;

    private final List<KnownRecord> records;
    private final Matcher matcher;
    private final boolean linking;
    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Set<Apart> kept = new HashSet<>();

    Groups(List<KnownRecord> records, Matcher matcher, boolean linking) {
        this.records = records;
        this.matcher = matcher;
        this.linking = linking;
        this.groupOf = new int[records.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = i;
        }
    }

    boolean areOne(Pair pair) {
        return groupOf[pair.one()] == groupOf[pair.other()];
    }

    /** Joins the groups of both records, if all of them may be one person. */
    void join(Pair pair, Joining joining) {
        List<Integer> some = membersOf(groupOf[pair.one()]);
        List<Integer> others = membersOf(groupOf[pair.other()]);
        if (areOne(pair) || some.size() + others.size() > LARGEST || !isSafe(pair, joining)) {
            return;
        }
        List<Integer> all = new ArrayList<>(some);
        all.addAll(others);
        members.remove(groupOf[pair.other()]);
        members.put(groupOf[pair.one()], all);
        all.forEach(it -> groupOf[it] = groupOf[pair.one()]);
    }

    /** What has kept two groups apart keeps them apart when they have grown. */
    private boolean isSafe(Pair pair, Joining joining) {
        int one = groupOf[pair.one()];
        int other = groupOf[pair.other()];
        List<Integer> some = membersOf(one);
        List<Integer> others = membersOf(other);
        if (some.size() == 1 && others.size() == 1) {
            return true;
        }
        Apart apart = new Apart(Math.min(one, other), Math.max(one, other), joining);
        if (!kept.contains(apart) && !joining.isSafe(matcher, features(some), features(others))) {
            kept.add(apart);
        }
        return !kept.contains(apart);
    }

    /** How many pairs within the groups are of one person, and how many are not. */
    Tally tally() {
        Tally tally = new Tally();
        for (List<Integer> group : members.values()) {
            for (int i = 1; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    KnownRecord one = records.get(group.get(i));
                    KnownRecord other = records.get(group.get(j));
                    if (!linking || one.file() != other.file()) {
                        tally.add(one.person().equals(other.person()));
                    }
                }
            }
        }
        return tally;
    }

    private List<Integer> membersOf(int group) {
        return members.getOrDefault(group, List.of(group));
    }

    private List<Features> features(List<Integer> group) {
        return group.stream().map(it -> records.get(it).features()).toList();
    }

    /** Two groups that may not be joined in this way. */
    private record Apart(int one, int other, Joining joining) {}
}
