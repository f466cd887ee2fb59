// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/**
 * A source of money as its list prints it.
 *
 * @param won ceiling in whole KRW
 * @param dollars ceiling in whole USD
 * @param check whether the two do not fit together, so that somebody has to ask
 */
public record Funding(String key, long won, long dollars, boolean check) {
    public static Funding of(String[] row) {
        return new Funding(row[0], Long.parseLong(row[1]), Long.parseLong(row[2]), row[3].equals("CHECK"));
    }
}
