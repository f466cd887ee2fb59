/**
 * The rules of the house, run on the finished jars and on the sources at the end of a build. Start at
 * {@link city.madang.checks.Product}, which finds what there is to check; each {@code ...Rule} answers with a list of problems
 * that is empty when the rule is kept.
 */
package city.madang.checks;
