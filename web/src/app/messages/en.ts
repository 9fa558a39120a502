import app from '~/app/messages.en.json';
import kit from '~/kit/messages.en.json';
import access from '~/features/access/messages.en.json';
import administration from '~/features/administration/messages.en.json';
import agency from '~/features/agency/messages.en.json';
import capacity from '~/features/capacity/messages.en.json';
import exchange from '~/features/exchange/messages.en.json';
import lookup from '~/features/lookup/messages.en.json';
import matching from '~/features/matching/messages.en.json';
import need from '~/features/need/messages.en.json';
import notice from '~/features/notice/messages.en.json';
import person from '~/features/person/messages.en.json';
import ranking from '~/features/ranking/messages.en.json';
import rights from '~/features/rights/messages.en.json';
import role from '~/features/role/messages.en.json';
import shortlist from '~/features/shortlist/messages.en.json';
import skill from '~/features/skill/messages.en.json';
import stewardship from '~/features/stewardship/messages.en.json';

/** The same in English. */
export default {
  ...app,
  ...kit,
  ...access,
  ...administration,
  ...agency,
  ...capacity,
  ...exchange,
  ...lookup,
  ...matching,
  ...need,
  ...notice,
  ...person,
  ...ranking,
  ...rights,
  ...role,
  ...shortlist,
  ...skill,
  ...stewardship,
};
