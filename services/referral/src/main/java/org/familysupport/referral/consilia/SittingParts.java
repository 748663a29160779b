package org.familysupport.referral.consilia;

import java.util.List;
import java.util.UUID;

/**
 * What belongs to a sitting.
 *
 * @param present the members who were there, by the ids of their times as members
 */
public record SittingParts(
        List<SittingItem> items,
        List<Invitee> invitees,
        List<Material> materials,
        List<UUID> present,
        List<Vote> votes,
        List<DecisionRequested> requested) {
    public SittingParts {
        items = List.copyOf(items);
        invitees = List.copyOf(invitees);
        materials = List.copyOf(materials);
        present = List.copyOf(present);
        votes = List.copyOf(votes);
        requested = List.copyOf(requested);
    }

    static SittingParts planned(List<SittingItem> items, List<Invitee> invitees, List<Material> materials) {
        return new SittingParts(items, invitees, materials, List.of(), List.of(), List.of());
    }

    SittingParts withItems(List<SittingItem> changed) {
        return new SittingParts(changed, invitees, materials, present, votes, requested);
    }

    SittingParts withPresent(List<UUID> there) {
        return new SittingParts(items, invitees, materials, there, votes, requested);
    }

    SittingParts withVotes(List<Vote> all) {
        return new SittingParts(items, invitees, materials, present, all, requested);
    }

    SittingParts withRequested(List<DecisionRequested> all) {
        return new SittingParts(items, invitees, materials, present, votes, all);
    }
}
