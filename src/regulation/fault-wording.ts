import type { FaultKind, FaultParams, PackFault } from './pack-fault.ts';
import type { Wording } from './wording.ts';

/** What is wrong, and what would mend it. */
export interface FaultWording {
  problem: Wording;
  remedy: Wording;
}

/** The words for a fault, in both languages. The only place where faults become sentences. */
export function wordingOf(fault: PackFault): FaultWording {
  const word = table[fault.kind] as (params: PackFault['params']) => [string, string, string, string];
  const [problemEn, remedyEn, problemVi, remedyVi] = word(fault.params);
  return { problem: { en: problemEn, vi: problemVi }, remedy: { en: remedyEn, vi: remedyVi } };
}

interface Named {
  nearest?: string;
}

const meant = ({ nearest }: Named, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean “${nearest}”?`;
const yDinh = ({ nearest }: Named, otherwise: string) =>
  nearest === undefined ? otherwise : `Có phải ý định viết “${nearest}”?`;
const list = (words: string[]) => words.join(', ');
const arrows = (words: string[]) => words.join(' → ');

const typeNames: Record<string, [string, string]> = {
  string: ['text', 'văn bản'],
  number: ['a number', 'số'],
  int: ['a whole number', 'số nguyên'],
  boolean: ['true or false', 'true hoặc false'],
  array: ['a list', 'danh sách'],
  tuple: ['a list of two', 'danh sách hai phần tử'],
  object: ['a group of keys', 'nhóm khóa'],
  record: ['a group of keys', 'nhóm khóa'],
  decimal: ['a decimal number', 'số thập phân'],
  answer: ['true, false or the name of an option', 'true, false hoặc tên một lựa chọn'],
  measure: ['a measure', 'phép đo'],
  condition: ['a condition', 'điều kiện'],
};
const type = (name: string) => typeNames[name]?.[0] ?? name;
const kieu = (name: string) => typeNames[name]?.[1] ?? name;

/** For each kind: problem and remedy in English, problem and remedy in Vietnamese. */
const table: { [K in FaultKind]: (params: FaultParams[K]) => [string, string, string, string] } = {
  missingFile: ({ name }) => [
    `The pack has no file ${name}.`,
    `Add ${name}, or name in pack.yaml a pack it inherits from.`,
    `Gói quy định thiếu tệp ${name}.`,
    `Thêm ${name}, hoặc ghi trong pack.yaml gói được kế thừa (inherits).`,
  ],
  unknownFile: (p) => [
    `No part of a pack is called ${p.name}.`,
    meant(p, 'Remove it, or put an example into examples/.'),
    `Gói quy định không có phần nào tên ${p.name}.`,
    yDinh(p, 'Bỏ tệp này; nếu là ví dụ thì đặt vào thư mục examples/.'),
  ],
  emptyFile: ({ name }) => [
    `The file ${name} is empty.`,
    'Write its content, or remove the file so that it is inherited.',
    `Tệp ${name} trống.`,
    'Viết nội dung, hoặc bỏ tệp để kế thừa.',
  ],
  badYaml: ({ detail }) => [
    `This is not valid YAML: ${detail}`,
    'Look at quotes, colons and indentation here and in the line above.',
    `YAML không hợp lệ: ${detail}`,
    'Xem lại dấu nháy, dấu hai chấm và thụt dòng ở đây và dòng trên.',
  ],
  tabIndent: () => [
    'A tab is used to indent.',
    'Use spaces: two for each level.',
    'Thụt dòng bằng phím Tab.',
    'Dùng dấu cách: mỗi cấp hai dấu.',
  ],
  duplicateKey: ({ key }) => [
    `The key “${key}” stands twice in the same group.`,
    'Remove one of the two, or rename it.',
    `Khóa “${key}” xuất hiện hai lần trong cùng một nhóm.`,
    'Bỏ một trong hai, hoặc đổi tên.',
  ],
  inheritsUnknown: (p) => [
    `The pack inherits from “${p.name}”, which is not in the library.`,
    meant(p, 'Put that pack beside this one, or remove inherits and add the missing files.'),
    `Gói kế thừa từ “${p.name}”, nhưng thư viện không có gói này.`,
    yDinh(p, 'Đặt gói đó bên cạnh, hoặc bỏ inherits và thêm các tệp còn thiếu.'),
  ],
  inheritsLoop: ({ chain }) => [
    `Packs inherit from each other in a circle: ${arrows(chain)}.`,
    'Let one of them stand on its own: remove its inherits.',
    `Các gói kế thừa vòng tròn: ${arrows(chain)}.`,
    'Để một gói đứng độc lập: bỏ inherits của gói đó.',
  ],
  idTaken: ({ id, where }) => [
    `The pack “${id}” exists already in ${where}.`,
    'Give this one another id in pack.yaml; name the other under replaces if it succeeds it.',
    `Gói “${id}” đã có ở ${where}.`,
    'Đặt id khác trong pack.yaml; nếu thay gói kia thì ghi vào replaces.',
  ],
  unknownKey: (p) => [
    `The key “${p.name}” is not known here.`,
    meant(p, 'Remove it; docs/packs.md lists the keys.'),
    `Khóa “${p.name}” không có ở chỗ này.`,
    yDinh(p, 'Bỏ khóa này; docs/packs.md liệt kê các khóa.'),
  ],
  missingKey: ({ key }) => [
    `The key “${key}” is missing.`,
    `Add “${key}:” with its value.`,
    `Thiếu khóa “${key}”.`,
    `Thêm “${key}:” và giá trị.`,
  ],
  emptyValue: ({ key }) => [
    `“${key}” has no value.`,
    'Write a value after the colon, or remove the line.',
    `“${key}” không có giá trị.`,
    'Viết giá trị sau dấu hai chấm, hoặc bỏ dòng này.',
  ],
  wrongType: ({ expected, given }) => [
    `Here should be ${type(expected)}, not ${type(given)}.`,
    `Write ${type(expected)}; put text that looks like a number or true/false in quotes.`,
    `Chỗ này phải là ${kieu(expected)}, không phải ${kieu(given)}.`,
    `Viết ${kieu(expected)}; chữ trông như số hoặc true/false phải đặt trong dấu nháy.`,
  ],
  notOneOf: (p) => [
    `“${p.name}” is not one of: ${list(p.allowed)}.`,
    meant(p, 'Choose one of those.'),
    `“${p.name}” không thuộc: ${list(p.allowed)}.`,
    yDinh(p, 'Chọn một trong các giá trị đó.'),
  ],
  badIdentifier: ({ given }) => [
    `“${given}” cannot be a name.`,
    'Start with a small letter a–z; then letters, digits and single hyphens.',
    `“${given}” không dùng làm tên được.`,
    'Bắt đầu bằng chữ thường a–z; tiếp theo là chữ không dấu, số, dấu gạch nối đơn.',
  ],
  badDecimal: ({ given }) => [
    `“${given}” is not a decimal number.`,
    'Write digits with a point before the decimals, as 87.5.',
    `“${given}” không phải số thập phân.`,
    'Viết chữ số, dấu chấm trước phần thập phân, như 87.5.',
  ],
  badDate: ({ given }) => [
    `“${given}” is not a day of the calendar.`,
    'Write year-month-day, as 2026-01-31.',
    `“${given}” không phải ngày hợp lệ.`,
    'Viết năm-tháng-ngày, như 2026-01-31.',
  ],
  badVersion: ({ given }) => [
    `“${given}” is not a version.`,
    'Write three numbers, as 1.0.0.',
    `“${given}” không phải số phiên bản.`,
    'Viết ba số, như 1.0.0.',
  ],
  tooPrecise: ({ given }) => [
    `The number ${given} has more digits than can be kept exactly.`,
    `Put it in quotes: "${given}".`,
    `Số ${given} có nhiều chữ số hơn mức giữ chính xác được.`,
    `Đặt trong dấu nháy: "${given}".`,
  ],
  tooFew: ({ minimum }) => [
    `The list needs at least ${minimum}.`,
    'Add what is missing.',
    `Danh sách cần ít nhất ${minimum}.`,
    'Thêm phần còn thiếu.',
  ],
  tooMany: ({ maximum }) => [
    `The list takes at most ${maximum}.`,
    'Remove what is too much.',
    `Danh sách chỉ nhận nhiều nhất ${maximum}.`,
    'Bỏ bớt phần thừa.',
  ],
  tooSmall: ({ minimum, given }) => [
    `${given} is too small.`,
    `Write ${minimum} or more.`,
    `${given} quá nhỏ.`,
    `Viết từ ${minimum} trở lên.`,
  ],
  tooLarge: ({ maximum, given }) => [
    `${given} is too large.`,
    `Write ${maximum} or less.`,
    `${given} quá lớn.`,
    `Viết từ ${maximum} trở xuống.`,
  ],
  emptyText: () => ['The text is empty.', 'Write it.', 'Văn bản trống.', 'Viết nội dung.'],
  unknownMeasure: ({ keys, allowed }) => [
    `No measure is made of ${list(keys) || 'nothing'}.`,
    `Begin with one of: ${list(allowed)}.`,
    `Không có phép đo nào gồm ${list(keys) || 'chỗ trống'}.`,
    `Bắt đầu bằng một trong: ${list(allowed)}.`,
  ],
  unknownCondition: ({ keys, allowed }) => [
    `No condition is made of ${list(keys) || 'nothing'}.`,
    `Begin with one of: ${list(allowed)}.`,
    `Không có điều kiện nào gồm ${list(keys) || 'chỗ trống'}.`,
    `Bắt đầu bằng một trong: ${list(allowed)}.`,
  ],
  operationCount: ({ found, allowed }) =>
    found.length === 0
      ? [
          'The node does not say how its value comes about.',
          `Add one of: ${list(allowed)}.`,
          'Nút không nói giá trị được tính thế nào.',
          `Thêm một trong: ${list(allowed)}.`,
        ]
      : [
          `The node has several operations: ${list(found)}.`,
          'Keep one; make the other a node of its own.',
          `Nút có nhiều phép tính: ${list(found)}.`,
          'Giữ một phép; phép còn lại thành một nút riêng.',
        ],
  noComparison: ({ allowed }) => [
    'The condition compares with nothing.',
    `Add one of: ${list(allowed)}; for a level notBelow or notAbove.`,
    'Điều kiện chưa so sánh với gì.',
    `Thêm một trong: ${list(allowed)}; với mức thì notBelow hoặc notAbove.`,
  ],
  unknownFact: (p) => [
    `There is no fact “${p.name}”.`,
    meant(p, 'Declare it under facts in scoring.yaml.'),
    `Không có dữ kiện “${p.name}”.`,
    yDinh(p, 'Khai báo trong facts của scoring.yaml.'),
  ],
  unknownNode: (p) => [
    `There is no node “${p.name}” in the scoring trees.`,
    meant(p, 'Name a node of scoring.yaml.'),
    `Cây tính điểm không có nút “${p.name}”.`,
    yDinh(p, 'Dùng tên một nút trong scoring.yaml.'),
  ],
  unknownLevel: (p) => [
    `There is no level “${p.name}”.`,
    meant(p, 'Name one of the levels of rating.yaml.'),
    `Không có mức “${p.name}”.`,
    yDinh(p, 'Dùng một mức trong levels của rating.yaml.'),
  ],
  unknownOption: (p) => [
    `“${p.name}” is not an option of the fact “${p.fact}”.`,
    meant(p, 'Name one of its options, or add this one.'),
    `“${p.name}” không phải lựa chọn của dữ kiện “${p.fact}”.`,
    yDinh(p, 'Dùng một lựa chọn đã có, hoặc thêm lựa chọn này.'),
  ],
  unknownDocument: (p) => [
    `The document “${p.name}” is not listed.`,
    meant(p, 'List it under documents in pack.yaml.'),
    `Văn bản “${p.name}” chưa được liệt kê.`,
    yDinh(p, 'Liệt kê trong documents của pack.yaml.'),
  ],
  unknownCouncil: (p) => [
    `There is no council “${p.name}”.`,
    meant(p, 'List it under councils in groups.yaml.'),
    `Không có hội đồng “${p.name}”.`,
    yDinh(p, 'Liệt kê trong councils của groups.yaml.'),
  ],
  unknownRule: (p) => [
    `There is no such rule: “${p.name}”.`,
    meant(p, 'Name a rule of rating.yaml.'),
    `Không có quy tắc “${p.name}”.`,
    yDinh(p, 'Dùng tên một quy tắc trong rating.yaml.'),
  ],
  duplicateId: ({ id }) => [
    `The id “${id}” is used before.`,
    'Give this one another id.',
    `Tên “${id}” đã dùng ở trên.`,
    'Đặt tên khác.',
  ],
  wrongFactType: ({ fact, type: given, expected }) => [
    `The fact “${fact}” is of type ${given}; here a fact of type ${expected.join(' or ')} is needed.`,
    'Use another fact, or another measure or comparison that fits its type.',
    `Dữ kiện “${fact}” có kiểu ${given}; chỗ này cần kiểu ${expected.join(' hoặc ')}.`,
    'Dùng dữ kiện khác, hoặc phép đo, phép so sánh hợp với kiểu đó.',
  ],
  nodeInRows: ({ name, each }) => [
    `The node “${name}” has a value for each row of “${each}”, not one value.`,
    `Name “${each}” itself, or a node outside it.`,
    `Nút “${name}” có giá trị cho từng dòng của “${each}”, không phải một giá trị.`,
    `Dùng chính “${each}”, hoặc một nút ở ngoài.`,
  ],
  nodeLoop: ({ chain }) => [
    `Nodes wait for each other in a circle: ${arrows(chain)}.`,
    'Take one reference out of the circle.',
    `Các nút chờ nhau theo vòng tròn: ${arrows(chain)}.`,
    'Bỏ một tham chiếu trong vòng.',
  ],
  noSource: ({ node }) => [
    `The tree “${node}” does not say where it rests.`,
    'Add source: { document, at }; parts without one take it from their parent.',
    `Cây “${node}” không nói dựa vào đâu.`,
    'Thêm source: { document, at }; phần không ghi thì lấy của nút cha.',
  ],
  notConfirmed: ({ document }) => [
    `The rule rests on the assumption “${document}” without saying what is assumed.`,
    'Add needsConfirmation: { vi, en }: what was assumed and who should confirm it.',
    `Quy tắc dựa vào giả định “${document}” mà không nói giả định gì.`,
    'Thêm needsConfirmation: { vi, en }: giả định gì và ai cần xác nhận.',
  ],
  bandOrder: ({ bound, before }) => [
    `The band from ${bound} stands after the one from ${before}.`,
    'Order bands from the highest bound down; each bound once.',
    `Khoảng từ ${bound} đứng sau khoảng từ ${before}.`,
    'Xếp các khoảng từ cao xuống thấp; mỗi cận một lần.',
  ],
  bandBounds: () => [
    'The band has two bounds.',
    'Keep atLeast or moreThan.',
    'Khoảng có hai cận.',
    'Giữ atLeast hoặc moreThan.',
  ],
  bandAfterOpen: () => [
    'A band without a bound before this one takes everything.',
    'Make the band without a bound the last one.',
    'Khoảng không có cận đứng trước đã nhận hết.',
    'Đặt khoảng không có cận ở cuối.',
  ],
  weightsTotal: ({ total, expected }) => [
    `The weights total ${total}, not ${expected}.`,
    'Mend the weights, or remove weightsTotal if they need not total anything.',
    `Tổng trọng số là ${total}, không phải ${expected}.`,
    'Sửa trọng số, hoặc bỏ weightsTotal nếu không bắt buộc tổng.',
  ],
  weightNotPositive: ({ given }) => [
    `The weight ${given} is not above 0.`,
    'Write a positive weight, or remove the part.',
    `Trọng số ${given} không lớn hơn 0.`,
    'Viết trọng số dương, hoặc bỏ phần này.',
  ],
  noWeight: () => [
    'weightedMean over rows needs to know the weight of each.',
    'Add weight: with a number field of the list.',
    'weightedMean theo dòng cần trọng số của từng dòng.',
    'Thêm weight: tên một trường số của danh sách.',
  ],
  unusedWeight: ({ combine }) => [
    `combine: ${combine} takes no weight.`,
    'Remove weight, or use combine: weightedMean.',
    `combine: ${combine} không dùng trọng số.`,
    'Bỏ weight, hoặc dùng combine: weightedMean.',
  ],
  trimWithoutTrimmedMean: ({ by }) => [
    `by: ${by} drops nothing, so trim has no meaning.`,
    'Remove trim, or use by: trimmedMean.',
    `by: ${by} không loại giá trị nào nên trim vô nghĩa.`,
    'Bỏ trim, hoặc dùng by: trimmedMean.',
  ],
  noTrim: () => [
    'trimmedMean does not say how many are dropped at each end.',
    'Add trim: 1 or another count.',
    'trimmedMean chưa nói loại mấy giá trị ở mỗi đầu.',
    'Thêm trim: 1 hoặc số khác.',
  ],
  emptyScale: ({ at }) => [
    `The range to scale from begins and ends at ${at}.`,
    'Write two different ends.',
    `Khoảng gốc bắt đầu và kết thúc đều ở ${at}.`,
    'Viết hai đầu khác nhau.',
  ],
  noValueForOption: ({ option, fact }) => [
    `The option “${option}” of the fact “${fact}” has no number.`,
    `Add ${option}: with its number.`,
    `Lựa chọn “${option}” của dữ kiện “${fact}” chưa có số.`,
    `Thêm ${option}: và số của nó.`,
  ],
  reversedRange: ({ min, max }) => [
    `Nothing lies between ${min} and ${max}.`,
    'Write the smaller number as the lower bound.',
    `Không có gì nằm giữa ${min} và ${max}.`,
    'Viết số nhỏ hơn làm cận dưới.',
  ],
  rowOrder: ({ from, before }) => [
    `The row from ${from} stands after the one from ${before} and would never apply.`,
    'Order rows from the highest band down.',
    `Dòng từ ${from} đứng sau dòng từ ${before} nên không bao giờ áp dụng.`,
    'Xếp các dòng từ khoảng điểm cao xuống thấp.',
  ],
  levelOrder: ({ level, before }) => [
    `The row for “${level}” stands after the one for the lower level “${before}”.`,
    'Order rows from the best level down, as under levels.',
    `Dòng của mức “${level}” đứng sau dòng của mức thấp hơn “${before}”.`,
    'Xếp các dòng từ mức tốt nhất xuống, như trong levels.',
  ],
  lastRowConditional: () => [
    'The last row has a condition, so somebody could get no level.',
    'End with a row of only level and source.',
    'Dòng cuối có điều kiện nên có người không được xếp mức nào.',
    'Kết thúc bằng một dòng chỉ có level và source.',
  ],
  rowNeverReached: ({ level }) => [
    `A row before this one for “${level}” takes everything it could take.`,
    'Remove the row, or give the earlier one a higher band or a condition.',
    `Một dòng đứng trước dòng của mức “${level}” đã nhận hết.`,
    'Bỏ dòng này, hoặc cho dòng trước khoảng điểm cao hơn hay điều kiện.',
  ],
  levelNeverGiven: ({ level }) => [
    `No rule ever gives the level “${level}”.`,
    'Add a row for it to the table, or remove the level.',
    `Không quy tắc nào cho mức “${level}”.`,
    'Thêm dòng cho mức này vào table, hoặc bỏ mức.',
  ],
  quotaShare: ({ share }) => [
    `A quota of ${share} percent cannot be.`,
    'Write percent: above 0, at most 100.',
    `Tỷ lệ ${share} phần trăm không hợp lệ.`,
    'Viết phần trăm: lớn hơn 0, không quá 100.',
  ],
  exceptionalShare: ({ share, exceptional }) => [
    `The exceptional share ${exceptional} is not above the usual ${share}.`,
    'Write a higher share, or remove exceptional.',
    `Tỷ lệ đặc biệt ${exceptional} không cao hơn tỷ lệ thường ${share}.`,
    'Viết tỷ lệ cao hơn, hoặc bỏ exceptional.',
  ],
  quotaOfItself: ({ level }) => [
    `The quota for “${level}” counts as its base only those who have that level.`,
    'Name the levels the share is taken of.',
    `Tỷ lệ cho mức “${level}” lấy chính những người có mức đó làm gốc.`,
    'Ghi các mức dùng làm gốc tính tỷ lệ.',
  ],
  excessNotWorse: ({ level, excessTo }) => [
    `Those beyond the quota for “${level}” would get “${excessTo}”, which is not lower.`,
    'Name a lower level under excessTo.',
    `Người vượt tỷ lệ của mức “${level}” lại nhận mức “${excessTo}” không thấp hơn.`,
    'Ghi mức thấp hơn trong excessTo.',
  ],
  noContents: ({ group }) => [
    `The group “${group}” must cover each content but lists none.`,
    'List its contents, or write contentsRequired: none.',
    `Nhóm “${group}” phải đủ từng nội dung nhưng không liệt kê nội dung nào.`,
    'Liệt kê contents, hoặc ghi contentsRequired: none.',
  ],
  contentsBeyondTasks: ({ contents, tasks }) => [
    `${contents} contents cannot be covered by at most ${tasks} tasks.`,
    'Allow more tasks, or fewer contents.',
    `Không thể đủ ${contents} nội dung với nhiều nhất ${tasks} việc.`,
    'Cho phép nhiều việc hơn, hoặc bớt nội dung.',
  ],
  noStart: ({ cycle }) => [
    `The life cycle “${cycle}” has no beginning.`,
    'Add a transition with from: [none].',
    `Vòng đời “${cycle}” không có điểm bắt đầu.`,
    'Thêm bước chuyển có from: [none].',
  ],
  stateUnreachable: ({ state }) => [
    `The state “${state}” can never be reached.`,
    `Add a transition that leads to it, or remove it.`,
    `Không bao giờ tới được trạng thái “${state}”.`,
    'Thêm bước chuyển dẫn tới, hoặc bỏ trạng thái này.',
  ],
  actionUnowned: ({ action }) => [
    `Nobody may take the action “${action}”.`,
    'Name at least one role under by.',
    `Không ai được thực hiện “${action}”.`,
    'Ghi ít nhất một vai trong by.',
  ],
  noWayOut: ({ state }) => [
    `Nothing leads out of the state “${state}”.`,
    'Add a transition from it, or list it under final.',
    `Không có đường ra khỏi trạng thái “${state}”.`,
    'Thêm bước chuyển từ đó, hoặc ghi vào final.',
  ],
  neverEnds: ({ state }) => [
    `From the state “${state}” no final state can be reached.`,
    'Add a transition that leads towards a final state.',
    `Từ trạng thái “${state}” không tới được trạng thái kết thúc nào.`,
    'Thêm bước chuyển dẫn về trạng thái kết thúc.',
  ],
  transitionTwice: ({ state, action }) => [
    `From “${state}” the action “${action}” is given twice.`,
    'Keep one: the same action must lead to one state.',
    `Từ “${state}” có hai bước “${action}”.`,
    'Giữ một bước: một hành động chỉ dẫn tới một trạng thái.',
  ],
  startNeedsState: ({ action }) => [
    `The action “${action}” begins from none but leads to no state.`,
    'Add to: with the first state.',
    `Hành động “${action}” bắt đầu từ none nhưng không dẫn tới trạng thái nào.`,
    'Thêm to: trạng thái đầu tiên.',
  ],
  twoDeadlines: ({ action }) => [
    `The action “${action}” has two deadlines.`,
    'Keep withinDays or withinWorkingDays.',
    `Hành động “${action}” có hai thời hạn.`,
    'Giữ withinDays hoặc withinWorkingDays.',
  ],
  datesReversed: ({ from, to }) => [
    `The pack ends on ${to}, before it begins on ${from}.`,
    'Write validTo after validFrom; it is the first day it no longer holds.',
    `Gói hết hiệu lực ${to}, trước khi có hiệu lực ${from}.`,
    'Viết validTo sau validFrom; đó là ngày đầu tiên không còn hiệu lực.',
  ],
  exampleFails: ({ at, expected, computed }) => [
    `The example expects ${at} = ${expected}, but the rules give ${computed}.`,
    'Work the example by hand again; then mend it or the rules.',
    `Ví dụ mong ${at} = ${expected}, nhưng quy tắc cho ${computed}.`,
    'Tính lại bằng tay; rồi sửa ví dụ hoặc quy tắc.',
  ],
  exampleWithoutExpectation: () => [
    'The example expects nothing, or has a quota without an expected quota.',
    'Add to expect what must come out; quota and expect.quota go together.',
    'Ví dụ không nêu kết quả mong đợi, hoặc có quota mà thiếu expect.quota.',
    'Thêm vào expect kết quả phải có; quota và expect.quota đi cùng nhau.',
  ],
};
