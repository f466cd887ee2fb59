// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

/**
 * Signs that cameras take for each other on plates. Plates in front and behind that differ in these only are the same. Our own rule, from
 * the confusions that readers of Latin plates are known for; signs of other scripts must be equal.
 */
final class LookAlikes {
    /** Each stands for the one below it. */
    private static final String TAKEN = "ODQILZSGB";

    private static final String FOR = "000112568";

    private LookAlikes() {}

    static boolean same(String one, String other) {
        return form(one).equals(form(other));
    }

    private static String form(String plate) {
        var form = new StringBuilder();
        plate.chars().forEach(sign -> {
            int place = TAKEN.indexOf(sign);
            form.append(place < 0 ? (char) sign : FOR.charAt(place));
        });
        return form.toString();
    }
}
