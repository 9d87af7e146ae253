// Short and familiar forms of first names in use in Britain, each set one name.

const SETS = `alexander alex alec sandy xander|alexandra alex lexi sandra|andrew andy drew|anthony tony ant|benjamin ben benny
bradley brad|cameron cam|catherine katherine kathryn cathy kathy kate katie cat|charles charlie chas|charlotte charlie lottie
christopher chris kit topher|christine chris chrissie|daniel dan danny|david dave davey|deborah debbie deb|dean deano|dominic dom
edward ed eddie ted teddy ned|elizabeth liz lizzie beth betty eliza|emily em emmy|frederick fred freddie|gareth gaz gary|george georgie
gerald gerry|gregory greg|harold harry|henry harry hal|isabella bella izzy|jacob jake|jack jackie|james jim jimmy jamie|jason jay|jennifer jen jenny
jeremiah jerry|jeremy jerry|jessica jess|joanne joanna jo|john johnny jon jack|jonathan jon jonny|joseph joe joey|joshua josh|kenneth ken kenny|kevin kev|kimberley kim
lawrence larry laurie|leonard len lenny|lewis lew louis|liam lee|luke lukey|margaret maggie meg peggy|mark marky|matthew matt matty|maxwell max|michael mike mick micky mickey
mohammed mohammad muhammad mohamed mo|natalie nat|nathaniel nathan nate nat|nicholas nick nicky|nicola nicky|oliver olly ollie|patricia pat trish|patrick pat paddy|peter pete
philip phillip phil|rebecca becky bex|reginald reg reggie|richard rich rick ricky dick|robert rob robbie bob bobby bert|ronald ron ronnie|samantha sam sammy|samuel sam sammy
sarah sara sally|sebastian seb|sharon shaz|stephen steven steve stevie ste|stuart stewart stu|susan sue susie|terence terry tel|theodore theo ted teddy|theresa terri tess
thomas tom tommy|timothy tim|tracey trace|tyrone ty|victoria vicky tori|vincent vince vinny|walter wally|william will bill billy willy liam|zachary zac zak`;

const setsOf = new Map<string, number[]>();
for (const [i, set] of SETS.split(/[|\n]/).entries())
  for (const name of set.trim().split(' ')) {
    const known = setsOf.get(name);
    if (known) known.push(i);
    else setsOf.set(name, [i]);
  }

/** The sets that a first name is in; empty for a name that has no short form here. */
export const nicknameSets = (name: string): readonly number[] => setsOf.get(name) ?? [];

/** Whether two first names are forms of one. */
export const sameByNickname = (one: string, other: string): boolean => {
  const sets = nicknameSets(other);
  return nicknameSets(one).some((set) => sets.includes(set));
};
