package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.familysupport.reference.identifiers.Inn;
import org.familysupport.reference.identifiers.Ogrn;
import org.familysupport.reference.identifiers.Oktmo;
import org.junit.jupiter.api.Test;

/** The region as a whole: its size, its organisations, and that it never changes. */
class RegionTest {
    private final Region region = Regions.FULL;

    @Test
    void isAsLargeAsTheSourcesSay() {
        RegionSizes sizes = region.sizes();

        assertThat(sizes.organisations()).isGreaterThanOrEqualTo(211);
        assertThat(sizes.families()).isEqualTo(12_000);
        assertThat(sizes.children()).isEqualTo(13_146);
        assertThat(sizes.adults()).isBetween(16_000, 24_000);
        assertThat(sizes.deliveries()).isBetween(29_000, 31_000);
        assertThat(sizes.referrals()).isBetween(300, 600);
        assertThat(region.describe()).startsWith("seed 20202021: ");
    }

    @Test
    void hasTheKindsOfOrganisationsThatTheSourcesCount() {
        assertThat(ofType("school")).hasSize(100);
        assertThat(ofType("kindergarten")).hasSize(100);
        assertThat(ofType("ppms-centre")).hasSize(1);
        assertThat(region.organisations(Body.SOCIAL_PROTECTION)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(region.organisations(Body.HEALTH)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(region.organisations(Body.NGO)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(region.organisations(Body.GUARDIANSHIP)).isNotEmpty();
        assertThat(region.organisations())
                .allSatisfy(each -> assertThat(each.partOf()).isEqualTo(Regions.BODIES.id(each.body())));
    }

    @Test
    void givesOrganisationsNumbersThatHold() {
        assertThat(region.organisations()).allSatisfy(each -> {
            assertThat(Inn.check(each.inn()).holds()).isTrue();
            assertThat(Ogrn.check(each.ogrn()).holds()).isTrue();
            assertThat(Oktmo.check(each.municipality()).holds()).isTrue();
        });
        assertThat(region.organisations()).extracting(RegionOrganisation::id).doesNotHaveDuplicates();
        assertThat(region.organisations()).extracting(RegionOrganisation::inn).doesNotHaveDuplicates();
        assertThat(region.organisations()).extracting(RegionOrganisation::ogrn).doesNotHaveDuplicates();
        assertThat(region.organisations()).extracting(RegionOrganisation::name).doesNotHaveDuplicates();
    }

    @Test
    void sendsEverythingThroughOneOfTheFiveBodies() {
        int families = 0;
        int deliveries = 0;
        for (Body body : Body.values()) {
            assertThat(region.families(body)).isNotEmpty();
            assertThat(region.deliveries(body)).isNotEmpty();
            families += region.families(body).size();
            deliveries += region.deliveries(body).size();
        }
        assertThat(families).isEqualTo(region.families().size());
        assertThat(deliveries).isEqualTo(region.deliveries().size());
    }

    @Test
    void isTheSameEveryTime() {
        Region again = Region.generate(Region.SEED, Regions.BODIES);

        assertThat(again.organisations()).isEqualTo(region.organisations());
        assertThat(again.families()).isEqualTo(region.families());
        assertThat(again.referrals()).isEqualTo(region.referrals());
        assertThat(again.deliveries()).isEqualTo(region.deliveries());
    }

    /** On any machine and JDK; a wanted change of the generator changes the number here. */
    @Test
    void isTheSameOnEveryMachine() {
        int fingerprint = people().map(person -> List.of(
                        person.localId(),
                        person.surname(),
                        person.given(),
                        person.birthDate().toString()))
                .toList()
                .hashCode();
        int delivered = region.deliveries().stream()
                .map(each -> each.clientReference() + each.date() + each.serviceType() + each.recipients())
                .toList()
                .hashCode();

        assertThat(fingerprint).isEqualTo(864_782_086);
        assertThat(delivered).isEqualTo(-1585998811);
    }

    @Test
    void isAnotherOneWithAnotherSeedButForTheOrganisations() {
        Region other = Region.sample(Region.SEED + 1, Regions.BODIES);

        assertThat(other.families()).isNotEqualTo(Regions.SAMPLE.families());
        assertThat(other.deliveries()).isNotEqualTo(Regions.SAMPLE.deliveries());
        assertThat(other.organisations()).isEqualTo(Regions.SAMPLE.organisations());
        assertThat(Direction3Table.recounted(other)).isEqualTo(Direction3Table.published());
    }

    @Test
    void isSmallEnoughForATestAsASample() {
        RegionSizes sizes = Regions.SAMPLE.sizes();

        assertThat(sizes.children()).isEqualTo(213 + 300);
        assertThat(sizes.deliveries()).isBetween(2_500, 5_000);
    }

    @Test
    void takesAFewSecondsAndModerateMemory() {
        Instant start = Instant.now();
        Region made = Region.generate(Region.SEED, Regions.BODIES);
        Duration took = Duration.between(start, Instant.now());
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();

        assertThat(made.sizes()).isEqualTo(region.sizes());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(used).isLessThan(400L * 1024 * 1024);
    }

    private Stream<RegionPerson> people() {
        return region.families().stream()
                .flatMap(family -> family.members().stream())
                .map(RegionMember::person);
    }

    private Stream<RegionPerson> children() {
        return region.families().stream().flatMap(family -> family.children().stream());
    }

    private List<RegionOrganisation> ofType(String type) {
        return region.organisations().stream()
                .filter(each -> each.type().equals(type))
                .toList();
    }
}
