// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.List;

public interface WordsMapper {
    List<GroupRow> groups();

    /** Another one after every change. */
    WordsEdition edition();

    void insert(GroupRow group);

    int update(GroupRow group);

    void delete(long id);

    /** Most asked first. */
    List<QuestionRow> questions(boolean answered, int most);

    int again(QuestionRow question);

    void ask(QuestionRow question);

    void settle(String words);

    void forgetBefore(String day);
}
