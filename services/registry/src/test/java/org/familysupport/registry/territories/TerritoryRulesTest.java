package org.familysupport.registry.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerritoryRulesTest {
    private static final LocalDate DAY = LocalDate.of(2014, 1, 1);

    @Test
    void takesEachLevelBelowAHigherOne() {
        assertThat(broken(draft("50000000", "region", null), null)).isEmpty();
        assertThat(broken(draft("50603000", "municipal-district", "50000000"), TerritoryLevel.REGION))
                .isEmpty();
        assertThat(broken(draft("50603404", "rural-settlement", "50603000"), TerritoryLevel.MUNICIPALITY))
                .isEmpty();
        assertThat(broken(draft("50701000001", "settlement", "50701000"), TerritoryLevel.MUNICIPALITY))
                .isEmpty();
    }

    @Test
    void refusesACodeThatIsNotOfTheLevel() {
        assertThat(broken(draft("50603000", "region", null), null)).containsExactly("/code wrong-for-the-level");
        assertThat(broken(draft("50603000", "settlement", "50000000"), TerritoryLevel.REGION))
                .containsExactly("/code wrong-for-the-level");
    }

    @Test
    void refusesWhatHangsNowhereOrWrong() {
        assertThat(broken(draft("50603000", "urban-okrug", null), null)).containsExactly("/partOf required");
        assertThat(broken(draft("50603000", "urban-okrug", "50000000"), null))
                .containsExactly("/partOf unknown-reference");
        assertThat(broken(draft("50603000", "urban-okrug", "50604000"), TerritoryLevel.MUNICIPALITY))
                .containsExactly("/partOf not-of-a-higher-level");
        assertThat(broken(draft("50000000", "region", "50603000"), TerritoryLevel.MUNICIPALITY))
                .containsExactly("/partOf wrong-for-the-level");
    }

    @Test
    void asksForTheLastDayOfACodeWithASuccessor() {
        // Given
        TerritoryDraft endless = new TerritoryDraft(
                "50603404", "rural-settlement", "Калина", "50603000", "first", true, DAY, null, "50603404");
        TerritoryDraft early = new TerritoryDraft(
                "50603000", "municipal-okrug", "Калина", "50000000", "first", true, DAY, DAY.minusDays(1), "50503000");

        // Then
        assertThat(broken(endless, TerritoryLevel.MUNICIPALITY))
                .containsExactly("/category wrong-for-the-level", "/validTo required", "/successor not-allowed");
        assertThat(broken(early, TerritoryLevel.REGION)).containsExactly("/validTo date-order");
    }

    private static TerritoryDraft draft(String code, String kind, @Nullable String partOf) {
        return new TerritoryDraft(code, kind, "Калина", partOf, null, false, DAY, null, null);
    }

    private static List<String> broken(TerritoryDraft draft, @Nullable TerritoryLevel above) {
        return TerritoryRules.violations(draft, above).all().stream()
                .map(it -> it.pointer() + ' ' + it.rule().code())
                .toList();
    }
}
