package org.familysupport.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class CodesApiTest {
    private static final String CODES = "/api/v1/codes";
    private final Api anyone = Api.anonymous();

    @Test
    @Proves("76")
    void everyoneReadsEveryList() {
        // When
        Answer lists = anyone.get(CODES).expect(200);

        // Then
        List<String> names = new ArrayList<>();
        for (JsonNode list : lists.json("/items")) {
            names.add(list.path("name").asText());
        }
        assertThat(names).isSorted().contains("family-role", "sector", "record-kind");
        names.forEach(
                name -> assertThat(anyone.get(CODES + "/" + name).expect(200).json("/codes"))
                        .isNotEmpty());
    }

    @Test
    void labelsEachCodeInBothLanguages() {
        // When
        Answer roles = anyone.get(CODES + "/sex").expect(200);

        // Then
        assertThat(roles.text("/codes/0/code")).isEqualTo("female");
        assertThat(roles.text("/codes/0/ru")).isEqualTo("Женский");
        assertThat(roles.text("/codes/0/en")).isEqualTo("Female");
    }

    @Test
    void answersForAnUnknownListLikeForNothing() {
        // When
        Answer answer = anyone.get(CODES + "/magic");

        // Then
        assertProblem(answer).is(404, "not-found");
    }
}
