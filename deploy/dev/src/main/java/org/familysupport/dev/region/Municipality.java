package org.familysupport.dev.region;

/**
 * A municipality of the invented region, whose codes begin with 51, a region that the classifier does not have.
 *
 * @param oktmo its eight digits
 * @param name its Russian name
 * @param kind a code of the list {@code territory-kind}
 * @param remote whether help is far away (S3:23)
 * @param weight its share of the families
 */
public record Municipality(String oktmo, String name, String kind, boolean remote, int weight) {}
