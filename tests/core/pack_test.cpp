// SPDX-License-Identifier: Apache-2.0
#include "lexicon/pack.h"

#include "lexicon/lexicon.h"
#include "model/ngram_classifier.h"
#include "support.h"

namespace isnad::test {
namespace {

TEST(Pack, KeepsItsSections) {
  const auto bytes = write_pack("xx", {{"a", "alpha"}, {"b", std::string("\0\1", 2)}});
  ASSERT_TRUE(bytes.ok());
  const auto pack = Pack::read(bytes.value());
  ASSERT_TRUE(pack.ok());
  EXPECT_EQ(pack.value().tag(), "xx");
  EXPECT_EQ(pack.value().section("a"), "alpha");
  EXPECT_EQ(pack.value().section("b"), std::string_view("\0\1", 2));
  EXPECT_FALSE(pack.value().section("c"));
  EXPECT_EQ(pack.value().hash().size(), 16U);
}

TEST(Pack, RefusesEveryTruncationAndFlippedByte) {
  const std::string bytes = write_pack("xx", {{"a", "alpha"}}).value();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(Pack::read(bytes.substr(0, size)).ok());
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    std::string damaged = bytes;
    damaged[index] = static_cast<char>(damaged[index] ^ 0x40);
    const auto pack = Pack::read(damaged);
    EXPECT_TRUE(!pack.ok() || index >= 12) << index;  // bytes 12 to 15 are reserved
  }
}

TEST(Pack, RefusesBadNames) {
  EXPECT_FALSE(write_pack("", {}).ok());
  EXPECT_FALSE(write_pack("a-tag-that-is-too-long", {}).ok());
  EXPECT_FALSE(write_pack("xx", {{std::string(40, 'n'), ""}}).ok());
}

TEST(Lexicon, FindsWordsAndLongestPhrases) {
  const std::string section =
      write_lexicon({{u"by", 1}, {u"originally published", 2}, {u"originally", 4}}).value();
  const Lexicon lexicon(section);
  EXPECT_EQ(lexicon.find(u"by"), 1U);
  EXPECT_EQ(lexicon.find(u"b"), 0U);
  EXPECT_EQ(lexicon.find(u"bye"), 0U);
  EXPECT_EQ(lexicon.find(u""), 0U);
  EXPECT_EQ(lexicon.longest_prefix(u"originally published on").classes, 2U);
  EXPECT_EQ(lexicon.longest_prefix(u"originally shown").classes, 4U);
  EXPECT_EQ(lexicon.longest_prefix(u"bystander").classes, 0U);
  EXPECT_EQ(Lexicon().find(u"by"), 0U);
}

TEST(NgramClassifier, RefusesWhatIsCutOff) {
  NgramClassifier::Group group;
  group.name = "Latn";
  group.tags = {"aa", "bb"};
  group.bucket_bits = 2;
  const std::vector<std::int8_t> weights(8, 1);
  group.weights = weights.data();
  const std::string section = write_ngram_classifier({group});
  EXPECT_TRUE(NgramClassifier::read(section).ok());
  group.bucket_bits = 0;  // found by the fuzzer: no bits to shift by
  EXPECT_FALSE(NgramClassifier::read(write_ngram_classifier({group})).ok());
  for (std::size_t size = 0; size + 8 < section.size(); ++size) {
    EXPECT_FALSE(NgramClassifier::read(std::string_view(section).substr(0, size)).ok()) << size;
  }
}

}  // namespace
}  // namespace isnad::test
