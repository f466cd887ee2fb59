// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static city.madang.solution.complaints.domain.PersonalWords.Kind.IDENTITY;
import static city.madang.solution.complaints.domain.PersonalWords.Kind.MAIL;
import static city.madang.solution.complaints.domain.PersonalWords.Kind.NAME;
import static city.madang.solution.complaints.domain.PersonalWords.Kind.PLATE;
import static city.madang.solution.complaints.domain.PersonalWords.Kind.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.PersonalWords.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KR | 010-1234-5678로 전화 주세요 | TELEPHONE | 010-1234-5678",
                "KR | 01012345678 | TELEPHONE | 01012345678",
                "KR | 02) 123-4567입니다 | TELEPHONE | 02) 123-4567",
                "KR | Call +82 10 1234 5678, please | TELEPHONE | +82 10 1234 5678",
                "KR | 주민번호 900101-1234567 | IDENTITY | 900101-1234567",
                "KR | 차량12가3456이 서 있다 | PLATE | 12가3456",
                "KR | 차 123허 4567 | PLATE | 123허 4567",
                "KR | write to min.su@example.co.kr. | MAIL | min.su@example.co.kr",
                "KR | 계좌 110-234-567890 | IDENTITY | 110-234-567890",
                "MN | 9911-2233 руу залгаарай | TELEPHONE | 9911-2233",
                "MN | УБ90010112 дугаартай | IDENTITY | УБ90010112",
                "MN | 1234 УБА машин | PLATE | 1234 УБА",
                "SA | اتصل على 0551234567 | TELEPHONE | 0551234567",
                "SA | اتصل على ٠٥٥١٢٣٤٥٦٧ | TELEPHONE | ٠٥٥١٢٣٤٥٦٧",
                "SA | الهوية 1023456789 | IDENTITY | 1023456789",
                "SA | السيارة أ ب ج 1234 هنا | PLATE | أ ب ج 1234",
                "US | (212) 555-0147 after six | TELEPHONE | (212) 555-0147",
                "US | SSN 123-45-6789 | IDENTITY | 123-45-6789",
                "US | the car ABC-1234 | PLATE | ABC-1234",
                "FR | mobile 06 12345678 | TELEPHONE | 06 12345678",
                "FR | passport AB1234567 | IDENTITY | AB1234567",
            })
    void proposesWhatLooksPersonal(String country, String text, PersonalWords.Kind kind, String words) {
        assertThat(PersonalWords.of(country, Contact.NONE).in(text)).containsExactly(new Found(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is a hole about 40 cm wide in front of number 152.",
                "On 2026-11-22 at 10:30 the lamp went out, and again on 23.11.2026.",
                "Bus 7016 stands 1,500 metres from exit 4; 12 people wait.",
                "2026년 11월 22일 14시 30분에 152번지 앞에서 3미터 구덩이",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalWords.of("KR", Contact.NONE).in(text)).isEmpty();
    }

    @Test
    void knowsTheNameThatTheCitizenLeft() {
        var rules = PersonalWords.of("KR", new Contact("Lee Nomin", "nomin@example.org"));
        assertThat(rules.in("I am Lee Nomin, ask for nomin; the Leeds house, Mr. LEE"))
                .containsExactly(new Found(NAME, "Lee Nomin"), new Found(NAME, "LEE"), new Found(NAME, "nomin"));
        assertThat(PersonalWords.of("KR", new Contact("김민수", "")).in("김민수가 신고합니다"))
                .containsExactly(new Found(NAME, "김민수"));
        assertThat(PersonalWords.of("KR", new Contact("A", "")).in("A lamp")).isEmpty();
    }

    @Test
    void saysEachThingOnceAndAsOneKind() {
        assertThat(PersonalWords.of("KR", Contact.NONE).in("010-1234-5678, 010-1234-5678, a@b.kr, 900101-1234567"))
                .containsExactly(
                        new Found(MAIL, "a@b.kr"),
                        new Found(IDENTITY, "900101-1234567"),
                        new Found(TELEPHONE, "010-1234-5678"));
        assertThat(PersonalWords.of("KR", Contact.NONE).in("12가3456"))
                .extracting(Found::kind)
                .containsExactly(PLATE);
    }
}
