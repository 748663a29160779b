package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.CodeLists;
import org.junit.jupiter.api.Test;

/** What is delivered in the region, and the referrals that this presupposes. */
class RegionServicesTest {
    private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);

    private final Region region = Regions.FULL;
    private final CodeLists lists = CodeLists.load();

    @Test
    void usesOnlyCodesThatAreInUse() {
        assertThat(region.organisations()).allSatisfy(each -> {
            known("organisation-type", each.type());
            known("ownership-form", each.ownership());
            known("sector", each.body().sector());
            each.directions().forEach(direction -> known("direction", direction));
        });
        assertThat(region.municipalities()).allSatisfy(each -> known("territory-kind", each.kind()));
        assertThat(region.families())
                .allSatisfy(family -> family.members().forEach(member -> {
                    known("family-role", member.role());
                    known("sex", member.person().sex());
                }));
        assertThat(region.deliveries()).allSatisfy(each -> {
            known("direction", each.direction());
            known("service-type", each.serviceType());
            known("setting", each.setting());
            known("channel", each.channel());
            known("funding-source", each.fundingSource());
            each.recipients().forEach(recipient -> known("recipient-role", recipient.role()));
        });
        assertThat(region.referrals()).allSatisfy(each -> {
            known("need-category", each.needCategory());
            known("referral-priority", each.priority());
            known("referral-reason", each.reason());
            known("legal-basis-kind", each.legalBasisKind());
        });
    }

    @Test
    void deliversAllDirectionsInAllYears() {
        assertThat(region.deliveries())
                .extracting(RegionDelivery::direction)
                .containsAll(
                        lists.list("direction").codes().stream().map(Code::code).toList());
        assertThat(region.deliveries().stream()
                        .map(each -> each.date().getYear())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(2019, 2020, 2021, 2022);
        assertThat(Recount.of(region.deliveries()).direction("supported-living").youngAdults())
                .isPositive();
    }

    @Test
    void showsAForgottenScope() {
        Recount twoYears = Recount.of(region.deliveries()).between(LocalDate.of(2020, 1, 1), AS_OF);

        assertThat(lists.list("direction").codes().stream()
                        .map(code -> twoYears.direction(code.code()))
                        .filter(direction -> direction.childrenPerOrganisation() > direction.children()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(twoYears.childrenPerOrganisation()).isGreaterThan(twoYears.children());
    }

    @Test
    void numbersDeliveriesOnceAndSendsThemInTheOrderOfDays() {
        assertThat(region.deliveries())
                .extracting(RegionDelivery::clientReference)
                .doesNotHaveDuplicates();
        assertThat(region.deliveries()).extracting(RegionDelivery::date).isSortedAccordingTo(LocalDate::compareTo);
        assertThat(region.deliveries())
                .allSatisfy(each -> assertThat(each.recipients()).isNotEmpty());
    }

    @Test
    void letsNobodyServeAFamilyWithoutRegistrationOrReferral() {
        Map<String, RegionFamily> families =
                region.families().stream().collect(Collectors.toMap(RegionFamily::localId, family -> family));
        Set<String> referred = region.referrals().stream()
                .map(each -> each.family() + each.to())
                .collect(Collectors.toSet());
        Set<String> foreign = region.deliveries().stream()
                .filter(each -> !families.get(each.family()).registeredBy().equals(each.organisation()))
                .map(each -> each.family() + each.organisation())
                .collect(Collectors.toSet());

        assertThat(referred).isEqualTo(foreign).hasSize(region.referrals().size());
        assertThat(region.referrals()).allSatisfy(each -> {
            RegionFamily family = families.get(each.family());
            assertThat(each.from()).isEqualTo(family.registeredBy());
            assertThat(family.children()).extracting(RegionPerson::localId).containsAll(each.children());
            assertThat(region.deliveries())
                    .filteredOn(delivery -> delivery.family().equals(each.family())
                            && delivery.organisation().equals(each.to()))
                    .allSatisfy(delivery -> assertThat(delivery.date()).isAfter(each.date()));
        });
    }

    private void known(String list, String code) {
        assertThat(lists.list(list).usableOn(code, AS_OF)).as(list + " " + code).isTrue();
    }

    private Stream<RegionPerson> children() {
        return region.families().stream().flatMap(family -> family.children().stream());
    }
}
