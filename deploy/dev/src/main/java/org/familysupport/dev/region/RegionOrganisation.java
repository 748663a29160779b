package org.familysupport.dev.region;

import java.util.List;
import java.util.UUID;

/**
 * An institution of the invented region.
 *
 * @param id the same in every run, so that realms and stories may name it
 * @param key its short name, with which its client references begin
 * @param body the body whose system sends for it
 * @param partOf the id of that body
 * @param type a code of the list {@code organisation-type}
 * @param ownership a code of the list {@code ownership-form}
 * @param name its Russian name
 * @param inn its taxpayer's number, of the region 99 that does not exist
 * @param ogrn its registration number, of the same
 * @param municipality the eight digits of where it stands
 * @param directions what it delivers, codes of the list {@code direction}
 */
public record RegionOrganisation(
        UUID id,
        String key,
        Body body,
        UUID partOf,
        String type,
        String ownership,
        String name,
        String inn,
        String ogrn,
        String municipality,
        List<String> directions) {
    public RegionOrganisation {
        directions = List.copyOf(directions);
    }
}
