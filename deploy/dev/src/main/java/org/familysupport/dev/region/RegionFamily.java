package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A family of the invented region and the organisation that puts it on record.
 *
 * @param id the same in every run with the same seed
 * @param localId its number in the system of the registering body, unique in the region
 * @param body the body whose system sends it
 * @param registeredBy the organisation that registers it and is responsible for it first
 * @param municipality the eight digits of where it lives
 * @param residence the eleven digits of the settlement
 * @param members the people in it, children first
 */
public record RegionFamily(
        UUID id,
        String localId,
        Body body,
        UUID registeredBy,
        String municipality,
        String residence,
        List<RegionMember> members) {
    public RegionFamily {
        members = List.copyOf(members);
    }

    /** The children, who may have come of age since. */
    public List<RegionPerson> children() {
        return members.stream()
                .filter(RegionMember::isChild)
                .map(RegionMember::person)
                .toList();
    }

    /** The first day on which {@code person} belongs to the family. */
    LocalDate since(RegionPerson person) {
        return members.stream()
                .filter(member -> member.person().equals(person))
                .map(RegionMember::from)
                .findFirst()
                .orElseThrow();
    }

    /** The parents or those in their place. */
    public List<RegionPerson> representatives() {
        return members.stream()
                .filter(RegionMember::represents)
                .map(RegionMember::person)
                .toList();
    }
}
